/** The months in the languages in which tools write them, each by its names: English, Spanish, Portuguese, French, German, Italian, Dutch. */
const namesOfMonths = [
  'january jan enero ene janeiro janvier janv januar januari gennaio gen jaenner',
  'february feb febrero fevereiro fev fevrier fevr februar februari febbraio',
  'march mar marzo marco mars marz maerz mrz mrt maart',
  'april apr abril abr avril avr aprile',
  'may mayo maio mai maggio mag mei',
  'june jun junio junho juin juni giugno giu',
  'july jul julio julho juillet juil juli luglio lug',
  'august aug agosto ago aout augustus',
  'september sep sept septiembre setiembre set setembro septembre settembre',
  'october oct octubre outubro out octobre oktober okt ottobre ott',
  'november nov noviembre novembro novembre',
  'december dec diciembre dic dezembro dez decembre dezember dicembre',
];

const numbers = new Map(
  namesOfMonths.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** The number of a month by its name or abbreviation; 0 where no language known here has it. */
export function monthNumber(name: string): number {
  const plain = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\.$/, '');
  return numbers.get(plain) ?? 0;
}
