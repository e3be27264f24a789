/** What the calling program may rely on. */
export enum ExitCode {
  /** Nothing at or above `--fail-on`. */
  Clean = 0,
  /** Something at or above `--fail-on`. */
  Findings = 1,
  /** Wrong usage, settings that do not hold, or a draft that cannot be read. */
  Trouble = 2,
}
