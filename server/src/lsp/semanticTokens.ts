import {
  type SemanticTokens as ProtocolTokens,
  SemanticTokenModifiers,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensEdit,
  type SemanticTokensLegend,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import { type Draft, SemanticTokens, type TokenList, tokenData, tokenEdits, tokenTypes } from '../core/index.js';
import type { ClientFeatures } from './clientFeatures.js';
import { rangeOf } from './fromProtocol.js';
import type { Session } from './session.js';

/** For clients that do not know the names of this server: kinds that colour schemes show calmly. */
const standardTypes: Readonly<Record<(typeof tokenTypes)[number], string>> = {
  definedTerm: SemanticTokenTypes.type,
  party: SemanticTokenTypes.class,
  crossReference: SemanticTokenTypes.number,
};

/** What the numbers of the tokens stand for. */
export function legendFor({ options }: ClientFeatures): SemanticTokensLegend {
  return {
    tokenTypes: tokenTypes.map((type) => (options.namesTokens ? type : standardTypes[type])),
    tokenModifiers: [SemanticTokenModifiers.definition],
  };
}

/** The tokens of a draft, and what its client was told last. */
interface Told {
  readonly tokens: SemanticTokens;
  id: string;
  list: TokenList;
}

/** Colours terms, parties and references; of a draft that is being edited only what has changed is worked out and sent. */
export function serveSemanticTokens(session: Session): void {
  const { semanticTokens } = session.connection.languages;
  const drafts = new WeakMap<Draft, Told>();
  let count = 0;
  const nothing: ProtocolTokens = { data: [] };

  const toldOf = async ({ textDocument }: SemanticTokensParams, token: Parameters<Session['draftAt']>[1]) => {
    const open = await session.draftAt(textDocument.uri, token);
    if (!open?.draft.document.isContract) return undefined;
    let told = drafts.get(open.draft);
    if (!told) {
      told = { tokens: new SemanticTokens(open.draft), id: '', list: [] };
      drafts.set(open.draft, told);
    }
    return { open, told };
  };

  const full = session.guarded('Colouring', nothing, async (params: SemanticTokensParams, token) => {
    const { told } = (await toldOf(params, token)) ?? {};
    if (!told) return nothing;
    told.list = told.tokens.list();
    told.id = String(++count);
    return { resultId: told.id, data: tokenData(told.list) as number[] };
  });

  const delta = session.guarded(
    'Colouring',
    nothing,
    async (params: SemanticTokensDeltaParams, token): Promise<ProtocolTokens | SemanticTokensDelta> => {
      const { told } = (await toldOf(params, token)) ?? {};
      if (!told) return nothing;
      const { id, list: before } = told;
      told.list = told.tokens.list();
      told.id = String(++count);
      if (params.previousResultId !== id) return { resultId: told.id, data: tokenData(told.list) as number[] };
      return { resultId: told.id, edits: tokenEdits(before, told.list) as SemanticTokensEdit[] };
    },
  );

  const range = session.guarded('Colouring', nothing, async (params: SemanticTokensRangeParams, token) => {
    const { open, told } = (await toldOf(params, token)) ?? {};
    return open ? { data: tokenData(told!.tokens.list(rangeOf(open.source, params.range))) as number[] } : nothing;
  });

  semanticTokens.on((params, token) => full(params, token));
  semanticTokens.onDelta((params, token) => delta(params, token));
  semanticTokens.onRange((params, token) => range(params, token));
}
