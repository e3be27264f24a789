/** The command was not written as it should be; the message says what is wrong. */
export class UsageError extends Error {}

/**
 * What `parse` (a call of `parseArgs`) gives.
 * @throws UsageError for an unknown option or one without its value
 */
export function readArguments<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(inPlainWords(error));
  }
}

/**
 * The value where it is one of the choices.
 * @throws UsageError naming the choices
 */
export function choiceOf<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((c) => c === value);
  if (choice === undefined)
    throw new UsageError(`“--${name}” takes one of: ${choices.join(', ')}. “${value}” is none of them.`);
  return choice;
}

/** What standard input holds, as `--input` says. */
export function inputOf(value: string | undefined): 'draft' | 'ndjson' | undefined {
  return value === undefined ? undefined : choiceOf('input', value, ['draft', 'ndjson'] as const);
}

/**
 * The value as a number of things; undefined where there is none.
 * @throws UsageError when it is no such number
 */
export function countOf(name: string, value: string | undefined): number | undefined {
  if (value !== undefined && !/^[1-9]\d{0,2}$/.test(value))
    throw new UsageError(`“--${name}” takes a number from 1 to 999. “${value}” is none of them.`);
  return value === undefined ? undefined : Number(value);
}

function inPlainWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(?:-\w, )?(--?[^'\s<]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option “${option}”.`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message;
  return message.includes('does not take') ? `“${option}” takes no value.` : `“${option}” needs a value.`;
}
