from multiprocessing import Process, Queue


def use(q):
    while True:
        do_next_call(q)


if __name__ == "__main__":
    q = Queue(3)
    for i in range(2):
        Process(target=use, args=(q,)).start()
    use(q)
