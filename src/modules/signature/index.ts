/** The door of signature: what higher modules may call. */
export { insertInitial, insertOriginal, insertSignature, voidSigning } from './signature.store.ts';
export { initialsOf, signaturesOf } from './signature.queries.ts';
