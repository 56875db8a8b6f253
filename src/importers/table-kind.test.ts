import { expect, it } from 'vitest';
import { guessTableKind } from './table-kind.ts';

it.each([
  ['issuekey,title,description,storypoint', 'backlog'],
  ['title,description,status,assignee,created,finished', 'backlog'],
  ['id,created,finished', 'history'],
  ['project,id,created_date,finished_date,cycle_time_days', 'history'],
  ['id,review,date', 'feedback'],
  ['title,text,email,created,company', 'feedback'],
  ['Summary,Issue id,Status,Priority,Resolution,Created,Resolved', 'backlog'],
  ['nothing,known', 'backlog'],
  ['Fecha,Cliente,Comentario,Tipo', 'feedback'],
  ['Título,Mensaje,Correo electrónico,Empresa,Nombre', 'feedback'],
  ['Datum;Firma;Ansprechpartner;Rückmeldung;Kanal', 'feedback'],
  ['Título,Descripción,Estado,Puntos', 'backlog'],
  ['Titel;Beschreibung;Status;Typ', 'backlog'],
])('a table with the columns %s most likely holds %s', (columns, kind) => {
  expect(guessTableKind(columns.split(/[,;]/))).toBe(kind);
});
