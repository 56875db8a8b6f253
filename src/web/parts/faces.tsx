import { initials } from './initials.ts';
import './avatar.css';

/** Somebody who is where one looks. */
export interface Face {
  id: string;
  name: string;
  writes: boolean;
}

interface FacesProps {
  faces: readonly Face[];
  /** How many are shown by their initials; the others are counted. */
  most?: number;
  /** In a row of a list. */
  small?: boolean;
}

const mostNamed = 12;
const list = new Intl.ListFormat('en');

/** Who is here besides the reader, by their initials; whoever writes has a pen's stroke under theirs. */
export function Faces({ faces, most = 3, small = false }: FacesProps) {
  if (faces.length === 0) return null;
  const shown = faces.length > most + 1 ? faces.slice(0, most) : faces.slice(0, most + 1);
  const more = faces.slice(shown.length);
  return (
    <span className={small ? 'faces faces-small' : 'faces'} data-print="no">
      {shown.map((face) => (
        <span
          key={face.id}
          className="avatar"
          role="img"
          aria-label={sayFace(face)}
          title={sayFace(face)}
          data-writes={face.writes || undefined}
        >
          {initials(face.name)}
        </span>
      ))}
      {more.length > 0 && (
        <span className="avatar" role="img" aria-label={`${more.length} more are here`} title={sayAll(more)}>
          +{more.length}
        </span>
      )}
    </span>
  );
}

/** `Jonas Weber and 4 others are here`; nothing where nobody is. */
export function sayHere(names: readonly string[]): string {
  if (names.length === 0) return '';
  if (names.length === 1) return `${names[0]} is here`;
  const says = names.length > 3 ? [...names.slice(0, 1), `${names.length - 1} others`] : names;
  return `${list.format(says)} are here`;
}

function sayFace({ name, writes }: Face): string {
  return writes ? `${name} writes here` : `${name} is here`;
}

function sayAll(faces: readonly Face[]): string {
  const names = faces.slice(0, mostNamed).map(({ name }) => name);
  const rest = faces.length - names.length;
  return list.format(rest > 0 ? [...names, `${rest} more`] : names);
}
