// Prisma's own PostgreSQL adapter, with fixes for what its schema engine fails on.
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const CHAR = 18;
const AS_KNOWN = { 18: 25, 1003: 1009 }; // the catalogue's "char" and name[] are unknown to the adapter

/** An adapter factory for `config` that creates a separate database as its shadow database. */
export function schemaAdapter(config) {
  const factory = new PrismaPg(config);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => patched(await connect());
  factory.connectToShadowDb = async () => {
    const name = `shadow_${randomUUID().replaceAll("-", "")}`;
    await admin(config, `create database "${name}"`);
    const shadow = await schemaAdapter({ ...config, database: name }).connect();
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await admin(config, `drop database if exists "${name}" with (force)`);
    };
    return shadow;
  };
  return factory;
}

function patched(adapter) {
  const queryRaw = adapter.queryRaw;
  adapter.queryRaw = async (query) => {
    let characters = [];
    const performIO = async (input) => {
      const result = await adapter.performIO(input);
      characters = result.fields.map(({ dataTypeID }) => dataTypeID === CHAR);
      for (const field of result.fields) {
        field.dataTypeID = AS_KNOWN[field.dataTypeID] ?? field.dataTypeID;
      }
      return result;
    };
    const self = Object.create(adapter, { performIO: { value: performIO } });
    const result = await queryRaw.call(self, query);
    characters.forEach((character, column) => {
      if (character) result.columnTypes[column] = ColumnTypeEnum.Character;
    });
    return result;
  };
  // The adapter's own version splits at every semicolon, even inside functions.
  adapter.executeScript = async (sql) => {
    await adapter.underlyingDriver().query(sql);
  };
  return adapter;
}

async function admin(config, sql) {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
