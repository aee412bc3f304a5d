import { portFrom } from '@/lib/environment'
import { requirePort } from '@/lib/serve'

// A build takes seconds: what would stop the server after it is found before it.
await requirePort(portFrom(process.env.PORT))
await import('./build')
await import('./serve')
