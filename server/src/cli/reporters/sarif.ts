import { pathToFileURL } from 'node:url';
import type { Diagnostic, Fix, Range } from '../../core/index.js';
import { packageVersion } from '../packageVersion.js';
import type { Reporter, ReviewedFile } from '../review.js';
import { isTrouble, type Skipped } from '../skipped.js';
import type { Terminal } from '../terminal.js';
import { levels, ruleIndexes, sarifRules } from './sarifRules.js';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Reports in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS standard), one result a line. */
export function sarifReporter(terminal: Terminal): Reporter {
  let separator = '\n';
  return {
    begin: () => {
      const driver = { name: 'Clausewright', version: packageVersion(), rules: sarifRules() };
      const head = JSON.stringify({ $schema: schema, version: '2.1.0' }).slice(0, -1);
      const run = JSON.stringify({ tool: { driver }, columnKind: 'utf16CodeUnits' }).slice(0, -1);
      terminal.out(`${head},"runs":[${run},"results":[`);
    },
    file: (printed) => {
      if (printed === '') return;
      terminal.out(separator + printed);
      separator = ',\n';
    },
    end: ({ skipped }) => terminal.out(`\n],"invocations":[${JSON.stringify(invocation(skipped))}]}]}\n`),
  };
}

/** The results of one draft, those that are waived among them with the reason. */
export function sarifFile(file: ReviewedFile): string {
  const waived = file.waived.map(({ diagnostic, kind, reason }) => ({
    ...resultOf(diagnostic, file),
    suppressions: [{ kind, ...(reason && { justification: reason }) }],
  }));
  return [...file.diagnostics.map((diagnostic) => resultOf(diagnostic, file)), ...waived]
    .map((result) => JSON.stringify(result))
    .join(',\n');
}

function resultOf(diagnostic: Diagnostic, file: ReviewedFile) {
  const { ruleId, severity, message, range, related, data } = diagnostic;
  const fixes = diagnostic.fixes().filter(({ edits }) => edits.length > 0);
  return {
    ruleId,
    ruleIndex: ruleIndexes.get(ruleId)!,
    level: levels[severity],
    message: { text: message },
    locations: [locationOf(range, file)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place) => ({
        ...locationOf(place.range, file),
        message: { text: place.message },
      })),
    }),
    partialFingerprints: { 'clause/v1': file.fingerprintOf(diagnostic) },
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, file)) }),
    properties: { severity, ...data },
  };
}

function locationOf(range: Range, file: ReviewedFile) {
  const start = file.lines.placeOf(range.start);
  const end = file.lines.placeOf(range.end);
  return {
    physicalLocation: {
      artifactLocation: artifactOf(file),
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        ...charsOf(range),
      },
    },
  };
}

const charsOf = ({ start, end }: Range) => ({ charOffset: start, charLength: end - start });

function fixOf({ title, edits }: Fix, file: ReviewedFile) {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: charsOf(range),
    ...(text !== '' && { insertedContent: { text } }),
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: artifactOf(file), replacements }],
  };
}

const artifactOf = ({ path }: ReviewedFile) => ({ uri: uriOf(path) });

/** A reference from where the command was typed; an address for a path from the root. */
function uriOf(path: string): string {
  if (/^(?:\/|[A-Za-z]:[\\/])/.test(path)) return pathToFileURL(path).href;
  return path === '-' ? 'standard-input' : path.split('/').map(encodeURIComponent).join('/');
}

function invocation(skipped: readonly Skipped[]) {
  return {
    executionSuccessful: !skipped.some(isTrouble),
    toolExecutionNotifications: skipped.map((each) => ({
      descriptor: { id: each.reason },
      level: isTrouble(each) ? 'error' : 'note',
      message: { text: each.message },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(each.path) } } }],
    })),
  };
}
