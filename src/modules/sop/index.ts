/** The door of sop: what the app wires and what higher modules may call. */
export { ContentError, type LoadedDefinition, loadDefinitions, loadReference } from './load.adapter.ts';
export { addVersion, definitionHash, loadSop } from './version.commands.ts';
export { currentVersions, knownHashes, type SopVersion, versionById } from './version.queries.ts';
