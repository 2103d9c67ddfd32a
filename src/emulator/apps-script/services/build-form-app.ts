// Builds `FormApp`: the form the script is bound to, its items and its responses.
import type { FormSnapshot, Host, ItemSnapshot, ResponseSnapshot } from "../host-calls.ts";
import { Service } from "../service.ts";
import { itemType } from "./enumerations.ts";
import { expectArgument } from "./expect-argument.ts";

type TypeName = Parameters<typeof itemType.of>[0];

function buildItem(item: ItemSnapshot): Service {
  return new Service("Item", {
    getId: () => item.id,
    getTitle: () => item.title,
    getHelpText: () => item.description,
    getType: () => itemType.of(item.type as TypeName),
  });
}

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
    const form = host.readForm(formId);
    if (form === undefined) throw new Error("No item with the given ID could be found.");
    return form;
  };
  const service: Service = new Service("Form", {
    getId: () => formId,
    getTitle: () => read().title,
    getDescription: () => read().description,
    getPublishedUrl: () => read().url,
    getEditUrl: () => read().editUrl,
    getEditors: () =>
      read().editors.map((email) => new Service("User", { getEmail: () => email }, email)),
    getItems: () => read().items.map(buildItem),
    isPublished: () => read().published,
    isAcceptingResponses: () => read().acceptingResponses,
    collectsEmail: () => read().collectsEmail,
    canEditResponse: () => read().allowResponseEdits,
    getConfirmationMessage: () => read().confirmationMessage,
    setAcceptingResponses(enabled: unknown) {
      const acceptingResponses = expectArgument.flag("Form.setAcceptingResponses", enabled);
      host.changeForm(formId, { acceptingResponses });
      return service;
    },
    setAllowResponseEdits(enabled: unknown) {
      const allowResponseEdits = expectArgument.flag("Form.setAllowResponseEdits", enabled);
      host.changeForm(formId, { allowResponseEdits });
      return service;
    },
    setConfirmationMessage(message: unknown) {
      const confirmationMessage = expectArgument.text("Form.setConfirmationMessage", message);
      host.changeForm(formId, { confirmationMessage });
      return service;
    },
    getResponses(since?: unknown) {
      if (since !== undefined && !(since instanceof Date)) {
        return expectArgument.refuse("Form.getResponses", since);
      }
      return host.listResponses(formId, since?.getTime()).map(buildResponse);
    },
    getResponse(id: unknown) {
      const response = host.readResponse(formId, expectArgument.text("Form.getResponse", id));
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
    openById(id: unknown) {
      const other = expectArgument.text("FormApp.openById", id);
      if (host.readForm(other) === undefined) {
        throw new Error(
          "No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.",
        );
      }
      return buildForm(other, host);
    },
  });
}
