import { defineConfig } from "prisma/config";

/** Read by Prisma's own command line only (`prisma migrate deploy`, `prisma generate`); the server does not need it. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env["DATABASE_ADMIN_URL"] ?? process.env["DATABASE_URL"] ?? "" },
});
