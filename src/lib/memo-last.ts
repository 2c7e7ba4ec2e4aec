/** `make`, which is asked again only when an argument is another than at the last call: the same result as long as not. */
export function memoLast<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | null = null;
  return (...args) => {
    const kept = last;
    if (kept?.args.every((arg, index) => Object.is(arg, args[index])) === true) return kept.result;
    last = { args, result: make(...args) };
    return last.result;
  };
}
