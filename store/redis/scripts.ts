import { createHash } from 'node:crypto';
import { serverCode } from '../remote.ts';
import type { RedisClient } from './connection.ts';

/** A Lua script, which Redis runs atomically. */
export type Script = { text: string; sha: string };

/**
 * A row is a hash: `text`, `mark` (a record's version, a lock's fence) and `expires` (epoch ms, missing for ever). An
 * index sorts the expiring rows of one kind. The caller passes the time, as for the other stores. Redis's own clock only
 * removes rows that were never swept, a minute after they expire, in case the clocks differ.
 *
 * Marks are microseconds, or the last mark plus one, so a server that lost its last second in a crash repeats none.
 */
const FUNCTIONS = `
  local function find()
    local text, mark, expires = unpack(redis.call('HMGET', row, 'text', 'mark', 'expires'))
    if text and not (expires and tonumber(expires) <= now) then return { text = text, mark = mark } end
  end
  local function nextMark()
    local last = tonumber(redis.call('GET', counter) or 0)
    local mark = string.format('%.0f', math.max(last + 1, now * 1000))
    redis.call('SET', counter, mark)
    return mark
  end
  local function write(text, ttl)
    local mark = nextMark()
    redis.call('HSET', row, 'text', text, 'mark', mark)
    if ttl == '' then
      redis.call('HDEL', row, 'expires')
      redis.call('PERSIST', row)
      redis.call('ZREM', index, row)
    else
      local expires = string.format('%.0f', now + tonumber(ttl))
      redis.call('HSET', row, 'expires', expires)
      redis.call('PEXPIRE', row, string.format('%.0f', tonumber(ttl) + 60000))
      redis.call('ZADD', index, expires, row)
    end
    return mark
  end
  local function drop()
    redis.call('DEL', row)
    redis.call('ZREM', index, row)
    return 1
  end
`;

/** For a script on one row, which the first three keys name. */
const ROWS = `
  local row, index, counter, now = KEYS[1], KEYS[2], KEYS[3], tonumber(ARGV[1])
  ${FUNCTIONS}
`;

/** The operations on a row; each argument list begins with the time. */
export const scripts = {
  /**
   * what ('put', 'replace', 'remove'), mark ('' if there must be no row), text and ttl ('' for ever) of each write (keys: the
   * counter; the row and the index of each) -> for each its new mark, 0 if the row is removed, nothing if it has another mark
   */
  writeAll: script(`
    local row, index, counter, now = '', '', KEYS[1], tonumber(ARGV[1])
    ${FUNCTIONS}
    local answer = {}
    for place = 1, (#KEYS - 1) / 2 do
      row, index = KEYS[2 * place], KEYS[2 * place + 1]
      local what, mark, text, ttl = unpack(ARGV, 4 * place - 2, 4 * place + 1)
      local found = what ~= 'put' and find()
      if what ~= 'put' and (found and found.mark or '') ~= mark then answer[place] = false
      elseif what == 'remove' then drop() answer[place] = '0'
      else answer[place] = write(text, ttl) end
    end
    return answer`),
  /** -> text */
  take: onRow('local found = find() if found then drop() return found.text end'),
  /** mark ('' if there must be no row), text, ttl -> new mark */
  replace: onRow(`
    local found = find()
    if (found and found.mark or '') == ARGV[2] then return write(ARGV[3], ARGV[4]) end`),
  /**
   * how many records, then text and ttl of each (keys: the first record, its index, the counter, the other records, the rows
   * to read) -> the marks of those created, and then, if that is all of them, text, mark and end of each row
   */
  claim: onRow(`
    local count, answer = tonumber(ARGV[2]), {}
    for place = 1, count do
      if place > 1 then row = KEYS[2 + place] end
      if find() then return answer end
      answer[place] = write(ARGV[1 + 2 * place], ARGV[2 + 2 * place])
    end
    for place = 3 + count, #KEYS do
      answer[#answer + 1] = redis.pcall('HMGET', KEYS[place], 'text', 'mark', 'expires')
    end
    return answer`),
  /** mark -> 1 */
  remove: onRow('local found = find() if found and found.mark == ARGV[2] then return drop() end'),
  /** text, other text -> 1 */
  exchange: onRow(`
    local found = find()
    if found and found.text == ARGV[2] then
      redis.call('HSET', row, 'text', ARGV[3])
      return 1
    end`),
  /** mark, ttl of the new row (keys: the row, its index, the counter, the new row, its index) -> 1 */
  move: onRow(`
    local found = find()
    if found and found.mark == ARGV[2] then
      drop()
      row, index = KEYS[4], KEYS[5]
      write(found.text, ARGV[3])
      return 1
    end`),
  /** like `move`, for anything that is not a complete row; it is moved unchanged -> 1 */
  moveBroken: onRow(`
    local kind = redis.call('TYPE', row).ok
    if kind == 'none' then return end
    if kind == 'hash' then
      local mark, expires = unpack(redis.call('HMGET', row, 'mark', 'expires'))
      if mark and tonumber(mark) and (not expires or tonumber(expires)) then return end
    end
    redis.call('ZREM', index, row)
    redis.call('RENAME', row, KEYS[4])
    redis.call('PEXPIRE', KEYS[4], ARGV[3])
    return 1`),
  /** limit -> number of deleted rows */
  sweep: script(`
    local over = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
    for _, row in ipairs(over) do
      redis.call('DEL', row)
      redis.call('ZREM', KEYS[1], row)
    end
    return #over`),
};

type ScriptCall = { keys: string[]; arguments: string[] };

/** Runs a script by its hash, and loads it first if the server does not know it, as after a restart. */
export async function runScript(client: RedisClient, { text, sha }: Script, call: ScriptCall): Promise<unknown> {
  try {
    return await client.evalSha(sha, call);
  } catch (error) {
    if (serverCode(error) !== 'NOSCRIPT') throw error;
    return client.eval(text, call);
  }
}

function onRow(text: string): Script {
  return script(ROWS + text);
}

function script(text: string): Script {
  return { text, sha: createHash('sha1').update(text).digest('hex') };
}
