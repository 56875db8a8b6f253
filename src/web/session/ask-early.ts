import { askEarly } from './accounts.ts';

askEarly();
