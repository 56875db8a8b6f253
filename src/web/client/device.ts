/**
 * A database of this browser's own, opened once; another page that wants it gone or newer is not held up. `make` makes
 * what is missing of a version.
 */
export async function openDevice(
  name: string,
  make: (database: IDBDatabase) => void,
  version = 1,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => make(request.result);
  const database = await answered(request);
  database.onversionchange = () => database.close();
  return database;
}

/** What a request to a database answers. */
export function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
