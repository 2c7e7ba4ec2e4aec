/** The end of an exhaustive match: does not compile while a case is left. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
