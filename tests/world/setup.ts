// The first import of every entry point: type-graphql refuses to load without it (stack.md 3).
import 'reflect-metadata';
