/** A reason, in Indonesian, why the program cannot start or go on; printed alone, without a stack. */
export class StartRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartRefused';
  }
}
