import type { OutputOf } from '../../client/shapes.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import type { Choices } from './choices.ts';
import { sayRows } from './kinds.ts';

type Encoding = NonNullable<Choices['encoding']>;
type Delimiter = NonNullable<Choices['delimiter']>;

const encodings: { id: Encoding; says: string }[] = [
  { id: 'utf-8', says: 'UTF-8' },
  { id: 'utf-16le', says: 'UTF-16, little end first' },
  { id: 'utf-16be', says: 'UTF-16, big end first' },
  { id: 'windows-1252', says: 'Windows-1252, western Europe' },
  { id: 'iso-8859-1', says: 'Latin-1, western Europe' },
  { id: 'iso-8859-15', says: 'Latin-9, western Europe with €' },
  { id: 'windows-1250', says: 'Windows-1250, central Europe' },
  { id: 'windows-1251', says: 'Windows-1251, Cyrillic' },
  { id: 'macintosh', says: 'Mac Roman' },
  { id: 'shift_jis', says: 'Shift JIS, Japanese' },
  { id: 'gb18030', says: 'GB 18030, Chinese' },
  { id: 'big5', says: 'Big5, Chinese' },
  { id: 'euc-kr', says: 'EUC-KR, Korean' },
];
const delimiters: { id: Delimiter; says: string }[] = [
  { id: ',', says: 'Comma' },
  { id: ';', says: 'Semicolon' },
  { id: '\t', says: 'Tab' },
  { id: '|', says: 'Bar |' },
];

interface ReadingProps {
  look: Pick<OutputOf<'import.look'>, 'reading' | 'dates'> & { file: { rows: number } };
  choices: Choices;
  onChoices: (choices: Choices) => void;
}

/** How the file was understood, and why so; each of it can be said otherwise. */
export function Reading({ look, choices, onChoices }: ReadingProps) {
  const { reading, file, dates } = look;
  // Another reading has other columns: a mapping by position would no longer mean the same.
  const reread = (change: Choices) => {
    const { mapping: _, ...rest } = choices;
    onChoices({ ...rest, ...change });
  };
  return (
    <section className="import-part" aria-label="How it was read">
      <h2>
        How it was read <span className="meta">{sayRows(file.rows)}</span>
      </h2>
      <div className="import-reading">
        <SelectField
          label="Letters"
          hint={reading.encodingWhy}
          value={reading.encoding as Encoding}
          onChange={(encoding) => reread({ encoding })}
          options={encodings}
        />
        <SelectField
          label="Cells parted by"
          hint={reading.delimiterWhy}
          value={reading.delimiter as Delimiter}
          onChange={(delimiter) => reread({ delimiter })}
          options={delimiters}
        />
      </div>
      {'columns' in look && (
        <Checkbox
          label="The first row is data too: it does not name the columns"
          checked={choices.headerless ?? false}
          onChange={(headerless) => reread({ headerless })}
        />
      )}
      {dates.sure && <p className="meta">Dates: {dates.why}</p>}
      {reading.replaced > 0 && (
        <p className="meta">
          {new Intl.NumberFormat('en').format(reading.replaced)} broken letters are shown as �. Choose other letters
          above if there are many.
        </p>
      )}
      {reading.blankRows > 0 && (
        <p className="meta">{sayRows(reading.blankRows)} without anything in them were skipped.</p>
      )}
    </section>
  );
}
