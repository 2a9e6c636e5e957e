from multiprocessing import Queue

if __name__ == "__main__":
    q = Queue(3)
    q.put("a")
    q.put("b")
    print("full:", q.full())
    try:
        print("size:", q.qsize())
    except NotImplementedError:
        print("no qsize() on a Mac")
