import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * What the promise settles to, as long as the request is wanted.
 * @throws ResponseError that answers the request as soon as it is cancelled
 */
export function unlessCancelled<Value>(promise: Promise<Value>, token: CancellationToken): Promise<Value> {
  if (token.isCancellationRequested) return Promise.reject(cancelled());
  return new Promise((resolve, reject) => {
    const listener = token.onCancellationRequested(() => reject(cancelled()));
    promise.then(resolve, reject).finally(() => listener.dispose());
  });
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
