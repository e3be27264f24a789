/**
 * Properties are tried on the same random texts each time, so that a failure can be seen again.
 * `CLAUSEWRIGHT_SEED=7 npm run test:unit` tries them on others.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.CLAUSEWRIGHT_SEED ?? 20_261_126) });
