import fc from 'fast-check';

/** Any will do; it is fixed so that a run that passed once passes again. */
const SEED = 20261123;

// Another seed looks elsewhere: PROPERTY_SEED=7 npm test -- --project properties
const asked = process.env['PROPERTY_SEED'];
const seed = asked === undefined ? SEED : Number(asked);
if (!Number.isSafeInteger(seed)) throw new Error(`PROPERTY_SEED is no whole number: ${asked}`);
fc.configureGlobal({ seed });
