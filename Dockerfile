# The live server. The demo listens on loopback only, so it is run from a checkout and not from here.
FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
# What npm needs, postinstall included (it generates the database client), so that this layer is kept between builds.
COPY package.json package-lock.json .npmrc ./
COPY prisma ./prisma
RUN npm ci --omit=dev
COPY bin.js LICENSE ./
COPY src ./src
COPY flows ./flows
# Only the embedded database writes here; with DATABASE_URL nothing does.
RUN mkdir data && chown node:node data
USER node
VOLUME /app/data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin.js", "start"]
