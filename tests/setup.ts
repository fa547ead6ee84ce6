import fc from 'fast-check';

// The same cases on every machine: a failure here is a failure there.
fc.configureGlobal({ seed: 20_261_123 });
