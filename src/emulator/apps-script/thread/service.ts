// One object of Google's Apps Script library as the emulator has it: its name, its members, and nothing else.

/** A member is a function, another service, or a plain value; a script that asks for any other member gets an exception naming it. */
export class Service {
  readonly name: string;
  readonly members: Readonly<Record<string, unknown>>;
  /** What `String(object)` gives. */
  readonly text: string;

  constructor(name: string, members: Readonly<Record<string, unknown>>, text: string = name) {
    this.name = name;
    this.members = members;
    this.text = text;
  }
}
