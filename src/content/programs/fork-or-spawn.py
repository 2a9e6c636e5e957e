from multiprocessing import Process

number = 1
names = []
print("top-level code")


def show():
    print("child:", number, names)


if __name__ == "__main__":
    number = 2
    names.append("Ann")
    p = Process(target=show)
    p.start()
    p.join()
    print("parent:", number, names)
