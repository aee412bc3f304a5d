import { BadSetting } from '@/lib/environment'

/** The folder cannot be served: the message is a sentence for the person at the terminal. */
export class CannotServe extends BadSetting {}
