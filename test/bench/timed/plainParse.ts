/** Parses a file by one call of remark-parse without any extension, and tells what the call itself took. */
import { readFileSync, writeSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const text = readFileSync(process.argv[2]!, 'utf8');
const parser = unified().use(remarkParse);
const before = process.cpuUsage();
const start = performance.now();
parser.parse(text);
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
writeSync(3, `${JSON.stringify({ call: { wall, cpu: (user + system) / 1000 } })}\n`);
