import { openSqlite } from '../../store/sqlite.ts';
import { describeBackend } from './contract.ts';
import { describeDamage } from './damage.ts';
import { describeRotation } from './rotation.ts';

describeBackend('SQLite in memory', async clock => openSqlite(':memory:', clock));
describeRotation('SQLite in memory', async clock => openSqlite(':memory:', clock));
describeDamage('SQLite in memory', async clock => openSqlite(':memory:', clock));
