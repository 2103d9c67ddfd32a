// Builds `FormApp`: the form the script is bound to, its items and its responses.
import type { FormSnapshot, Host, ItemSnapshot, ResponseSnapshot } from "../../host-calls.ts";
import { Service } from "../service.ts";
import { itemType } from "./enumerations.ts";
import { expectArgument } from "./expect-argument.ts";

export function buildResponse(response: ResponseSnapshot): Service {
  return new Service("FormResponse", {
    getId: () => response.id,
    getTimestamp: () => new Date(response.timestamp),
    getRespondentEmail: () => response.respondentEmail,
    getEditResponseUrl: () => response.editUrl,
    getItemResponses: () =>
      response.answers.map(
        (answer) =>
          new Service("ItemResponse", {
            getItem: () => buildItem(answer.item),
            getResponse: () => answer.response,
          }),
      ),
  });
}

export function buildForm(formId: string, host: Host): Service {
  const read = (): FormSnapshot => {
    const form = host.readForm();
    if (form === undefined) throw new Error("No item with the given ID could be found.");
    return form;
  };
  const service: Service = new Service("Form", {
    getId: () => formId,
    getTitle: () => read().title,
    getItems: () => read().items.map(buildItem),
    canEditResponse: () => read().allowResponseEdits,
    setAllowResponseEdits(enabled: unknown) {
      const allowResponseEdits = expectArgument.flag("Form.setAllowResponseEdits", enabled);
      host.changeForm({ allowResponseEdits });
      return service;
    },
    setConfirmationMessage(message: unknown) {
      const confirmationMessage = expectArgument.text("Form.setConfirmationMessage", message);
      host.changeForm({ confirmationMessage });
      return service;
    },
    getResponses(since?: unknown) {
      if (since !== undefined && !(since instanceof Date)) {
        return expectArgument.refuse("Form.getResponses", since);
      }
      return host.listResponses(since?.getTime()).map(buildResponse);
    },
    getResponse(id: unknown) {
      const response = host.readResponse(expectArgument.text("Form.getResponse", id));
      if (response === undefined) throw new Error("No response with the given ID could be found.");
      return buildResponse(response);
    },
  });
  return service;
}

export function buildFormApp(formId: string, host: Host): Service {
  return new Service("FormApp", {
    ItemType: itemType.all,
    getActiveForm: () => buildForm(formId, host),
  });
}

function buildItem(item: ItemSnapshot): Service {
  return new Service("Item", {
    getId: () => item.id,
    getTitle: () => item.title,
    getType: () => itemType.of(item.type),
  });
}
