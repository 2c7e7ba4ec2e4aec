declare const brand: unique symbol;

/** A value that the type checker keeps apart from every other value of the same shape. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
