import { openSqlite } from '../../store/sqlite.ts';
import { describeBackend } from './contract.ts';

describeBackend('SQLite in memory', async clock => openSqlite(':memory:', clock));
