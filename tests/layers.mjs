/**
 * Who may import whom. One row a room, from the ground up; a room may import the rooms beside its name.
 * `.dependency-cruiser.mjs` enforces it; the table in ARCHITECTURE.md is held against it.
 */
export const layers = {
  model: [],
  language: [],
  read: ['model'],
  annotate: ['model', 'language'],
  rulekit: ['model', 'language', 'annotate'],
  rules: ['language', 'rulekit'],
  decide: ['model'],
  apply: ['model'],
  pipeline: ['model', 'language', 'read', 'annotate', 'rulekit', 'decide', 'apply'],
  report: ['model'],
  explain: ['model', 'rulekit', 'report'],
  settings: ['model', 'decide'],
  train: ['language'],
  measure: ['model', 'language', 'annotate', 'rulekit', 'decide', 'pipeline'],
  io: ['model', 'language', 'decide', 'rulekit', 'settings', 'train', 'measure'],
  assembly: ['decide', 'pipeline', 'io', 'rules', 'settings'],
  testing: ['pipeline', 'rulekit'],
  'surfaces/cli': [
    'model',
    'read',
    'pipeline',
    'rulekit',
    'report',
    'explain',
    'settings',
    'io',
    'assembly',
    'testing',
    'decide',
    'measure',
  ],
};
