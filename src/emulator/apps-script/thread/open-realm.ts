// Opens a fresh global scope for one execution and carries values over its border, so that a script meets only objects of its own scope.
import { types } from "node:util";
import { createContext, runInContext, Script, type Context } from "node:vm";
import { Service } from "./service.ts";

export interface Realm {
  readonly context: Context;
  /** Turns a value of ours into one of the script's. */
  give(value: unknown): unknown;
  /** Turns a value of the script's into one of ours; functions become undefined. */
  take(value: unknown): unknown;
}

interface Intrinsics {
  readonly object: () => Record<string, unknown>;
  readonly array: () => unknown[];
  readonly date: (ms: number) => unknown;
  readonly exception: (message: string) => unknown;
  readonly callable: (call: (args: unknown[]) => Outcome) => unknown;
}

type Outcome = { readonly value: unknown } | { readonly failure: string };

// A function made outside would hand the script our own Function constructor, so wrappers are made inside; Google's V8 has none of the removed globals.
const PRELUDE = new Script(`(() => {
  for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics"]) delete globalThis[name];
  const exception = (message) => Object.assign(new Error(message), { name: "Exception" });
  return {
    exception,
    object: () => ({}),
    array: () => [],
    date: (ms) => new Date(ms),
    callable: (call) => function (...args) {
      const outcome = call(args);
      if ("failure" in outcome) throw exception(outcome.failure);
      return outcome.value;
    },
  };
})()`);

const MAY_BE_ASKED_OF_ANY_OBJECT = new Set(["toJSON", "valueOf", "then", "constructor"]);

export function openRealm(): Realm {
  const context = createContext({}, { name: "Apps Script" });
  const inside = PRELUDE.runInContext(context) as Intrinsics;
  const proxies = new Map<Service, object>();
  const services = new WeakMap<object, Service>();

  function wrapFunction(name: string, member: (...args: unknown[]) => unknown): unknown {
    return inside.callable((args) => {
      try {
        return { value: give(member(...args.map(take))) };
      } catch (error) {
        return { failure: messageOf(error) || `${name} failed` };
      }
    });
  }

  function wrapService(service: Service): object {
    const known = proxies.get(service);
    if (known !== undefined) return known;
    const members = new Map<string, unknown>();
    const proxy = new Proxy(inside.object(), {
      get(_target, key) {
        if (typeof key === "symbol") return undefined;
        if (members.has(key)) return members.get(key);
        if (key === "toString" || Object.hasOwn(service.members, key)) {
          const member = service.members[key] ?? (() => service.text);
          const wrapped =
            typeof member === "function"
              ? wrapFunction(`${service.name}.${key}`, member as (...args: unknown[]) => unknown)
              : give(member);
          members.set(key, wrapped);
          return wrapped;
        }
        if (MAY_BE_ASKED_OF_ANY_OBJECT.has(key)) return undefined;
        throw inside.exception(`${service.name}.${key} is not emulated`);
      },
      has: (_target, key) => typeof key === "string" && Object.hasOwn(service.members, key),
      set(_target, key) {
        throw inside.exception(`Cannot set ${service.name}.${String(key)}`);
      },
    });
    proxies.set(service, proxy);
    services.set(proxy, service);
    return proxy;
  }

  function give(value: unknown): unknown {
    if (value instanceof Service) return wrapService(value);
    if (typeof value === "function") {
      return wrapFunction(value.name, value as (...args: unknown[]) => unknown);
    }
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof Date) return inside.date(value.getTime());
    if (Array.isArray(value)) {
      const array = inside.array();
      for (const one of value) array.push(give(one));
      return array;
    }
    const object = inside.object();
    for (const [key, one] of Object.entries(value)) object[key] = give(one);
    return object;
  }

  function take(value: unknown): unknown {
    if (typeof value === "function") return undefined;
    if (typeof value !== "object" || value === null) return value;
    const service = services.get(value);
    if (service !== undefined) return service;
    if (types.isDate(value)) return new Date(value.getTime());
    if (types.isNativeError(value)) return `${value.name}: ${value.message}`;
    if (Array.isArray(value)) return Array.from(value, take);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, take(one)]));
  }

  return { context, give, take };
}

/** Puts the services into the script's global scope. */
export function defineGlobals(realm: Realm, globals: Readonly<Record<string, unknown>>): void {
  const scope = runInContext("globalThis", realm.context) as object;
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(scope, name, {
      value: realm.give(value),
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
