/** What runs in the head of every page: a page has one script of ours, with one hash in its policy. */
import './theme.client'
import './analytics.client'
