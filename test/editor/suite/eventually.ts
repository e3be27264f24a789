/** How the tests wait: for what they expect, never for a length of time. */

const limit = 10_000;
const interval = 50;

/** Repeats a check until it no longer throws, and returns its result; when time is up, what it threw last is thrown. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  const deadline = Date.now() + limit;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

/** Throws unless the condition holds. (There is no node:assert in the web extension host.) */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Throws when a value is missing, and returns it otherwise. */
export function found<T>(value: T | undefined, message: string): T {
  assert(value !== undefined, message);
  return value;
}
