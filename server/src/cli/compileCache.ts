import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import path from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** A bundle that has been run, and whether what V8 made of it came from the cache. */
export interface CompiledBundle<T> {
  readonly exports: T;
  readonly cached: boolean;
  /** Writes what V8 has compiled so far for the next start. Where that is not possible, the next start takes longer. */
  keep(): void;
}

/**
 * Runs a bundle as `require` does, but with the byte code that an earlier run left beside it, so that V8 need not
 * compile it again. Beside it, since whoever could put false byte code there could as well change the bundle.
 * @param file the bundle, a CommonJS module in ASCII
 */
export function runBundle<T>(file: string): CompiledBundle<T> {
  const bytes = readFileSync(file);
  // Byte code is good for one version of V8, one set of its flags and one kind of processor.
  const cache = `${file}.${cachedDataVersionTag().toString(16)}.cache`;
  const checksum = crc32(bytes);
  const cachedData = readCache(cache, checksum);
  // The bundle is ASCII, so this is what it says.
  const script = new Script(wrap(bytes.toString('latin1')), { filename: file, ...(cachedData && { cachedData }) });
  const module = { exports: {} as T };
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
  return {
    exports: module.exports,
    cached: cachedData !== undefined && script.cachedDataRejected === false,
    keep: () => writeCache(cache, checksum, script.createCachedData()),
  };
}

/** The checksums of the bundle and of the byte code come first: V8 itself would run what is damaged. */
const headerBytes = 8;

/** Undefined where there is none, and where it is damaged or belongs to another bundle. */
function readCache(file: string, bundleChecksum: number): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  if (bytes.length <= headerBytes || bytes.readUInt32LE(0) !== bundleChecksum) return undefined;
  const code = bytes.subarray(headerBytes);
  return bytes.readUInt32LE(4) === crc32(code) ? code : undefined;
}

function writeCache(file: string, bundleChecksum: number, code: Buffer): void {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32LE(bundleChecksum, 0);
  header.writeUInt32LE(crc32(code), 4);
  // Another process may read or write at the same time.
  const unfinished = `${file}.${process.pid}`;
  try {
    try {
      writeFileSync(unfinished, Buffer.concat([header, code]));
      renameSync(unfinished, file);
    } finally {
      rmSync(unfinished, { force: true });
    }
  } catch {
    // The folder must not be written to, or the disk is full.
  }
}
