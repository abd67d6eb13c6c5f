/** The door of signature: what higher modules may call. */
export { insertInitial, insertOriginal, insertSignature, type Original, type Signing, voidSigning } from './signature.store.ts';
export { initialsOf, originalsOf, signaturesOf } from './signature.queries.ts';
