// Says what a hold is: the lock that keeps a whole tab still while shifted rows are set right.

export const describeHold = (ledger: string): string => `hold · ${ledger}`;
