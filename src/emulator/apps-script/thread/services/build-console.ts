// Builds `console` and `Logger`, which write to the execution's log.
import { format } from "node:util";
import { Service } from "../service.ts";

export function buildConsole(write: (line: string) => void): Record<string, Service> {
  const line = (...values: unknown[]): void =>
    write(format(...values.map((one) => (one instanceof Service ? one.text : one))));
  const logger: Service = new Service("Logger", {
    log(...values: unknown[]) {
      line(...values);
      return logger;
    },
  });
  return {
    console: new Service("console", { log: line, info: line, warn: line, error: line }),
    Logger: logger,
  };
}
