from multiprocessing import Process


def work():
    print("work")


# Nothing guards these lines.
print("top-level code")
p = Process(target=work)
p.start()
p.join()
print("exit code", p.exitcode)
