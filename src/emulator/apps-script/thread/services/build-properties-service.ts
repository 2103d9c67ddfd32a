// Builds `PropertiesService`: the script's own store of texts.
import type { Host } from "../../host-calls.ts";
import { Service } from "../service.ts";
import { expectArgument } from "./expect-argument.ts";

export function buildPropertiesService(host: Host): Service {
  const store: Service = new Service("Properties", {
    getKeys: () => Object.keys(host.readProperties()),
    getProperties: () => host.readProperties(),
    getProperty(key: unknown) {
      const name = expectArgument.text("Properties.getProperty", key);
      const all = host.readProperties();
      return Object.hasOwn(all, name) ? all[name] : null;
    },
    setProperty(key: unknown, value: unknown) {
      const name = expectArgument.text("Properties.setProperty", key);
      host.writeProperties({ [name]: expectArgument.text("Properties.setProperty", value) }, []);
      return store;
    },
    setProperties(properties: unknown, deleteAllOthers: unknown = false) {
      const method = "Properties.setProperties";
      const set = Object.fromEntries(
        Object.entries(expectArgument.plainObject(method, properties)).map(
          ([key, value]) => [key, expectArgument.text(method, value)] as const,
        ),
      );
      const others = expectArgument.flag(method, deleteAllOthers)
        ? Object.keys(host.readProperties()).filter((key) => !Object.hasOwn(set, key))
        : [];
      host.writeProperties(set, others);
      return store;
    },
    deleteProperty(key: unknown) {
      host.writeProperties({}, [expectArgument.text("Properties.deleteProperty", key)]);
      return store;
    },
    deleteAllProperties() {
      host.writeProperties({}, Object.keys(host.readProperties()));
      return store;
    },
  });
  return new Service("PropertiesService", { getScriptProperties: () => store });
}
