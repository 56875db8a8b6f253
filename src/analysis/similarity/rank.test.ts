import { describe, expect, test } from 'vitest';
import { arrange } from './arranged.ts';
import { alike } from './rank.ts';
import { emptyLexicon, termsOf, toldIn, wordsOf } from './terms.ts';

function among(texts: readonly string[]) {
  const lexicon = emptyLexicon();
  const terms = texts.map((text) => termsOf(lexicon, toldIn(text), { learns: true }));
  const arranged = arrange(terms, lexicon.stems.size);
  return {
    lexicon,
    terms,
    arranged,
    ask: (text: string, limit = 5) =>
      alike(arranged, termsOf(lexicon, toldIn(text), { learns: false }), { limit }).map(({ at }) => texts[at]),
  };
}

const english = [
  'Half my inspectors work in basements and the form times out without signal.',
  'Please let us sign a report with a finger on the tablet.',
  'The invoice shows the wrong tax for Norway.',
  'Exporting the inspection list to Excel takes minutes.',
  'Dark mode would help at night.',
];

describe('similar texts', () => {
  test('the one that says the same in other forms of the words comes first', () => {
    const { ask } = among(english);
    expect(ask('An inspector in the basement has no signal, then the forms time out')[0]).toBe(english[0]);
    expect(ask('signing reports by finger')[0]).toBe(english[1]);
    expect(ask('export of inspections is slow in excel')[0]).toBe(english[3]);
  });

  test('Spanish and German are found through inflection, accents and compounds', () => {
    const spanish = [
      'No puedo exportar los informes a Excel',
      'La aplicación se cierra sola',
      'Quiero firmar en el móvil',
    ];
    expect(among(spanish).ask('exportación del informe en excel')[0]).toBe(spanish[0]);
    expect(among(spanish).ask('la aplicacion se cierra')[0]).toBe(spanish[1]);
    const german = ['Der Prüfbericht lässt sich nicht drucken', 'Die Rechnung ist falsch', 'Bitte ein dunkles Design'];
    expect(among(german).ask('Drucken von Prüfberichten geht nicht')[0]).toBe(german[0]);
    expect(among(german).ask('Unsere Rechnungen sind falsch')[0]).toBe(german[1]);
  });

  test('scripts without spaces are compared by pairs of characters', () => {
    const japanese = ['オフラインで報告書を保存したい', '請求書の税金が間違っている', '写真が遅い'];
    expect(among(japanese).ask('報告書をオフラインで書きたい')[0]).toBe(japanese[0]);
  });

  test('a misspelt word still finds', () => {
    expect(among(english).ask('baesment without singal inspectr')[0]).toBe(english[0]);
  });

  test('the same words score about one, nothing in common scores nothing', () => {
    const { arranged, terms, lexicon } = among(english);
    const [first] = terms;
    const [best] = first ? alike(arranged, first, { limit: 1 }) : [];
    expect(best?.at).toBe(0);
    expect(best?.score).toBeCloseTo(1, 5);
    expect(alike(arranged, termsOf(lexicon, toldIn('qqqq 7777'), { learns: false }), { limit: 5 })).toEqual([]);
    expect(alike(arranged, termsOf(lexicon, toldIn('   '), { learns: false }), { limit: 5 })).toEqual([]);
  });

  test('texts that came later are found as if they had been arranged, and skipped ones are not', () => {
    const { arranged, lexicon } = among(english);
    const later = termsOf(lexicon, toldIn('Our basement has no signal and the form was lost'), { learns: true });
    const asked = termsOf(lexicon, toldIn('no signal in the basement, form lost'), { learns: false });
    const found = alike(arranged, asked, { limit: 2, later: [later] });
    expect(found.map(({ at }) => at)).toEqual([english.length, 0]);
    const without = alike(arranged, asked, { limit: 2, later: [later], skips: (at) => at === english.length });
    expect(without[0]?.at).toBe(0);
  });

  test('asking teaches the lexicon nothing', () => {
    const { lexicon, ask } = among(english);
    const known = [lexicon.forms.size, lexicon.stems.size];
    ask('words nobody has ever used before: zyx, wvut');
    expect([lexicon.forms.size, lexicon.stems.size]).toEqual(known);
  });

  test('nothing to look among gives nothing', () => {
    expect(among([]).ask('anything')).toEqual([]);
  });
});

test('a short first line above others is the title', () => {
  expect(toldIn('Offline\n\nThe form times out.')).toEqual({ title: 'Offline', text: '\nThe form times out.' });
  expect(toldIn('One paragraph only.')).toEqual({ title: '', text: 'One paragraph only.' });
  expect(toldIn(`${'long '.repeat(60)}\nmore`).title).toBe('');
});

test('words lose case, accents and apostrophes', () => {
  expect(wordsOf('Können WE re-open? Don’t… Straße')).toEqual(['konnen', 'we', 're', 'open', 'dont', 'strasse']);
});
