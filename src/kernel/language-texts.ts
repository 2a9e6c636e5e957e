/** Profile: CPython 3.13 texts. What the language itself says in a program that is interpreted. */

export const nameNotDefined = (name: string) => `name '${name}' is not defined`;
export const ignoredAtExit = (fn: string) => `Exception ignored in atexit callback <function ${fn} at 0x…>:`;
export const notCallable = (type: string) => `'${type}' object is not callable`;
export const noAttribute = (type: string, name: string) => `'${type}' object has no attribute '${name}'`;
