/* Preloaded into a program, lets the disk fail at one write or sync below one folder.

   FAULT_PATH   only files whose path begins so
   FAULT_AT     the how-manyth call fails, from 1; 0 lets all pass and counts
   FAULT_KIND   full: this and every later write says ENOSPC
                error: this call says EIO
                short: half is written, then the disk is full
                sync: the first sync from there on says EIO
                gone: from there on nothing can be read, written or opened any more
                locks: every lock is refused, as by a share without a lock service
                busy: every lock is held by somebody else
                nomap: the memory that the log's readers share cannot be had
   FAULT_COUNT  where the number of calls is written at the end */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
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

static int below(int fd, const char *suffix) {
    char link[64], path[4096];
    begin();
    if (!folder) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    if (strncmp(path, folder, strlen(folder))) return 0;
    return length >= strlen(suffix) && !strcmp(path + length - strlen(suffix), suffix);
}

static int is(const char *name) {
    begin();
    return !strcmp(kind, name);
}

/* Whether the stick has been pulled out by now. */
static int is_gone(void) { return is("gone") && at && calls >= at; }

/* What a lock on the file is answered: 0 to let it pass, else errno. */
static int refused(int fd) {
    if (!(is("locks") || is("busy")) || !below(fd, "")) return 0;
    return is("locks") ? ENOLCK : EAGAIN;
}

/* 0: let it pass; -1: fail with errno set; 1: write half of it */
static int fault(int fd, int is_sync) {
    if (!below(fd, "")) return 0;
    calls++;
    if (!at || calls < at) return 0;
    if (is("locks") || is("busy") || is("nomap")) return 0;
    if (is("gone")) {
        errno = EIO;
        return -1;
    }
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

ssize_t read(int fd, void *data, size_t size) {
    if (is_gone() && below(fd, "")) return errno = EIO, -1;
    return REAL(read)(fd, data, size);
}

ssize_t pread(int fd, void *data, size_t size, off_t place) {
    if (is_gone() && below(fd, "")) return errno = EIO, -1;
    return REAL(pread)(fd, data, size, place);
}

ssize_t pread64(int fd, void *data, size_t size, off64_t place) {
    if (is_gone() && below(fd, "")) return errno = EIO, -1;
    return REAL(pread64)(fd, data, size, place);
}

static int cannot_open(const char *path) {
    return is_gone() && folder && !strncmp(path, folder, strlen(folder));
}

int open(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    mode_t mode = va_arg(more, mode_t);
    va_end(more);
    if (cannot_open(path)) return errno = ENODEV, -1;
    return REAL(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    mode_t mode = va_arg(more, mode_t);
    va_end(more);
    if (cannot_open(path)) return errno = ENODEV, -1;
    return REAL(open64)(path, flags, mode);
}

#define STAT(name, kind)                                          \
    int name(const char *path, struct kind *found) {              \
        if (cannot_open(path)) return errno = ENODEV, -1;         \
        return REAL(name)(path, found);                           \
    }
STAT(stat, stat)
STAT(lstat, stat)
STAT(stat64, stat64)
STAT(lstat64, stat64)

int flock(int fd, int how) {
    int refusal = how & LOCK_UN ? 0 : refused(fd);
    return refusal ? errno = refusal, -1 : REAL(flock)(fd, how);
}

static int refused_lock(int fd, int command, void *value) {
    int locks = command == F_SETLK || command == F_SETLKW;
    return locks && ((struct flock *)value)->l_type != F_UNLCK ? refused(fd) : 0;
}

int fcntl(int fd, int command, ...) {
    va_list more;
    va_start(more, command);
    void *value = va_arg(more, void *);
    va_end(more);
    int refusal = refused_lock(fd, command, value);
    return refusal ? errno = refusal, -1 : REAL(fcntl)(fd, command, value);
}

int fcntl64(int fd, int command, ...) {
    va_list more;
    va_start(more, command);
    void *value = va_arg(more, void *);
    va_end(more);
    int refusal = refused_lock(fd, command, value);
    return refusal ? errno = refusal, -1 : REAL(fcntl64)(fd, command, value);
}

static int no_map(int fd) { return fd >= 0 && is("nomap") && below(fd, "-shm"); }

void *mmap(void *where, size_t size, int protection, int flags, int fd, off_t place) {
    if (no_map(fd)) return errno = ENODEV, MAP_FAILED;
    return REAL(mmap)(where, size, protection, flags, fd, place);
}

void *mmap64(void *where, size_t size, int protection, int flags, int fd, off64_t place) {
    if (no_map(fd)) return errno = ENODEV, MAP_FAILED;
    return REAL(mmap64)(where, size, protection, flags, fd, place);
}

__attribute__((destructor)) static void count(void) {
    const char *where = getenv("FAULT_COUNT");
    if (!where) return;
    FILE *file = fopen(where, "w");
    if (!file) return;
    fprintf(file, "%ld", calls);
    fclose(file);
}
