/** Nouns of news that are counted in every sense: one of them takes an article. Mass senses (`such action`, `such policy`) are left out. */
const countNouns: ReadonlySet<string> = new Set(
  `person man woman child boy girl politician leader president minister mayor lawmaker official candidate player coach team club match game goal expert specialist scientist doctor teacher student worker
  soldier officer criminal victim driver passenger actor artist singer writer journalist newspaper book film movie song poem letter message statement decision proposal plan idea system method device machine
  tool project programme program model example case situation moment day week month year period event meeting conference summit step move measure mistake problem question answer reason result goal
  scenario threat attack strike crime country nation state city town village region district street building house room bridge road car bus train ship plane aircraft drone rocket missile bomb weapon company firm
  bank factory shop hotel school university hospital organisation organization group party union agency committee court law bill rule treaty contract deal tool document report list map picture photo image
  number amount level step career chance opportunity choice offer request appeal signal sign story joke trick role position post job task goal battle war conflict crisis disaster accident incident tragedy`.split(
    /\s+/,
  ),
);

/** Whether `word` (lower case) is the singular of a noun that is always counted. */
export function isCountNoun(word: string): boolean {
  return countNouns.has(word);
}
