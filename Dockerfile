# The app and its worker in one image; which of the two it runs is the command's choice.
FROM node:24-bookworm-slim AS build
WORKDIR /recourse
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npx prisma generate && npx graphql-codegen --config codegen.ts && npx remix vite:build && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
WORKDIR /recourse
ENV NODE_ENV=production PORT=3000 HOST=0.0.0.0 EVIDENCE_DIR=/var/lib/recourse/evidence
COPY --from=build /recourse/node_modules node_modules
COPY --from=build /recourse/build build
COPY --from=build /recourse/app app
COPY --from=build /recourse/prisma prisma
COPY --from=build /recourse/prisma.config.ts /recourse/package.json ./
RUN install -d -o node -g node -m 700 /var/lib/recourse/evidence
VOLUME /var/lib/recourse/evidence
USER node
EXPOSE 3000
# Web: the default. Worker: node app/entry.worker.ts. Once per release, as the owner of the database: npm run migrate.
CMD ["node", "app/entry.web.ts"]
