/* Preloaded into a program, lets the disk fail at one write or sync below one folder.

   FAULT_PATH   only files whose path begins so
   FAULT_AT     the how-manyth call fails, from 1; 0 lets all pass and counts
   FAULT_KIND   full: this and every later write says ENOSPC
                error: this call says EIO
                short: half is written, then the disk is full
                sync: the first sync from there on says EIO
   FAULT_COUNT  where the number of calls is written at the end */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <unistd.h>

static long calls, at = -1;
static int fired;
static const char *folder, *kind;

static void begin(void) {
    if (at >= 0) return;
    at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
    folder = getenv("FAULT_PATH");
    kind = getenv("FAULT_KIND") ? getenv("FAULT_KIND") : "full";
}

static int below(int fd) {
    char link[64], path[4096];
    begin();
    if (!folder) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return !strncmp(path, folder, strlen(folder));
}

/* 0: let it pass; -1: fail with errno set; 1: write half of it */
static int fault(int fd, int is_sync) {
    if (!below(fd)) return 0;
    calls++;
    if (!at || calls < at) return 0;
    if (!strcmp(kind, "sync")) {
        if (!is_sync || fired) return 0;
        fired = 1;
        errno = EIO;
        return -1;
    }
    if (!strcmp(kind, "error")) {
        if (fired) return 0;
        fired = 1;
        errno = EIO;
        return -1;
    }
    if (is_sync) return 0;
    if (!strcmp(kind, "short") && !fired) {
        fired = 1;
        return 1;
    }
    errno = ENOSPC;
    return -1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *data, size_t size) {
    int how = fault(fd, 0);
    return how < 0 ? -1 : REAL(write)(fd, data, how ? size / 2 : size);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t place) {
    int how = fault(fd, 0);
    return how < 0 ? -1 : REAL(pwrite)(fd, data, how ? size / 2 : size, place);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t place) {
    int how = fault(fd, 0);
    return how < 0 ? -1 : REAL(pwrite64)(fd, data, how ? size / 2 : size, place);
}

ssize_t sendfile(int to, int from, off_t *place, size_t size) {
    int how = fault(to, 0);
    return how < 0 ? -1 : REAL(sendfile)(to, from, place, how ? size / 2 : size);
}

ssize_t sendfile64(int to, int from, off64_t *place, size_t size) {
    int how = fault(to, 0);
    return how < 0 ? -1 : REAL(sendfile64)(to, from, place, how ? size / 2 : size);
}

int fsync(int fd) { return fault(fd, 1) < 0 ? -1 : REAL(fsync)(fd); }

int fdatasync(int fd) { return fault(fd, 1) < 0 ? -1 : REAL(fdatasync)(fd); }

__attribute__((destructor)) static void count(void) {
    const char *where = getenv("FAULT_COUNT");
    if (!where) return;
    FILE *file = fopen(where, "w");
    if (!file) return;
    fprintf(file, "%ld", calls);
    fclose(file);
}
