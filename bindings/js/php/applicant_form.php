<?php

/** The rules of applicant in PHP: the module of the npm package, called by the C library of wasmtime through FFI. */
final class ApplicantForm
{
    private const HEADER = <<<'C'
        typedef struct { uint64_t store; void *private; } func_t;
        typedef struct { struct { uint64_t store; uint32_t private; } a; uint32_t private; } memory_t;
        typedef struct { uint8_t kind; union { func_t func; memory_t memory; } of; } extern_t;
        typedef struct { uint64_t store; size_t private; } instance_t;
        typedef struct { uint8_t kind; union { int32_t i32; struct { uint64_t a, b, c; } largest; } of; } val_t;
        void *wasm_engine_new(void);
        void *wasmtime_module_new(void *engine, const char *wasm, size_t length, void **module);
        void *wasmtime_store_new(void *engine, void *data, void *finalizer);
        void *wasmtime_store_context(void *store);
        void *wasmtime_instance_new(void *context, void *module, void *imports, size_t count, instance_t *to, void **trap);
        bool wasmtime_instance_export_get(void *context, instance_t *from, const char *name, size_t length, extern_t *to);
        void *wasmtime_func_call(void *context, func_t *f, val_t *args, size_t count, val_t *results, size_t n, void **trap);
        char *wasmtime_memory_data(void *context, memory_t *memory);
        C;

    private static array $modules = [];
    private FFI $c;
    private FFI\CData $context;
    private FFI\CData $instance;
    private FFI\CData $memory;

    /** Loads a form. `$library` is the path of `libwasmtime.so`; the settings are those of `loadForm`, with the day. */
    public function __construct(string $library, string $wasm, array $settings)
    {
        // Compiling takes seconds, so each file is compiled once a process.
        [$this->c, $engine, $module] = self::$modules[$wasm] ??= self::compiled($library, $wasm);
        $this->context = $this->c->wasmtime_store_context($this->c->wasmtime_store_new($engine, null, null));
        $this->instance = $this->c->new('instance_t');
        $trap = $this->c->new('void *');
        $instance = FFI::addr($this->instance);
        self::works($this->c->wasmtime_instance_new($this->context, $module, null, 0, $instance, FFI::addr($trap)));
        $this->memory = $this->exported('memory');
        $this->call('load', json_encode($settings, JSON_THROW_ON_ERROR));
    }

    /** Calls an operation and gives its answer as text; throws a `DomainException` with what was asked wrongly. */
    public function call(string $operation, string ...$arguments): string
    {
        $given = implode("\n", $arguments);
        $at = $this->run('input', strlen($given));
        FFI::memcpy($this->bytes() + $at, $given, strlen($given));
        $length = $this->run($operation);
        $answer = FFI::string($this->bytes() + $this->run('output'), abs($length));
        return $length < 0 ? throw new DomainException($answer) : $answer;
    }

    /** Lists everything about a document: `save`, `submit`, or `page:` or `section:` and a name. */
    public function review(array $document, string $scope = 'submit'): array
    {
        return json_decode($this->call('review', $scope, json_encode((object) $document, JSON_THROW_ON_ERROR)), true);
    }

    private static function compiled(string $library, string $wasm): array
    {
        $c = FFI::cdef(self::HEADER, $library);
        $engine = $c->wasm_engine_new();
        $module = $c->new('void *');
        $bytes = file_get_contents($wasm);
        self::works($c->wasmtime_module_new($engine, $bytes, strlen($bytes), FFI::addr($module)));
        return [$c, $engine, $module];
    }

    /** Memory may have moved after a call. */
    private function bytes(): FFI\CData
    {
        return $this->c->wasmtime_memory_data($this->context, FFI::addr($this->memory->of->memory));
    }

    private function run(string $name, int ...$arguments): int
    {
        $given = $this->c->new('val_t[1]');
        $given[0]->of->i32 = $arguments[0] ?? 0;
        $result = $this->c->new('val_t[1]');
        $trap = $this->c->new('void *');
        // It has to outlive its address.
        $found = $this->exported($name);
        [$function, $count] = [FFI::addr($found->of->func), count($arguments)];
        self::works($this->c->wasmtime_func_call($this->context, $function, $given, $count, $result, 1, FFI::addr($trap)));
        return FFI::isNull($trap) ? $result[0]->of->i32 : throw new RuntimeException("`$name` was stopped");
    }

    private function exported(string $name): FFI\CData
    {
        $found = $this->c->new('extern_t');
        $instance = FFI::addr($this->instance);
        $is = $this->c->wasmtime_instance_export_get($this->context, $instance, $name, strlen($name), FFI::addr($found));
        return $is ? $found : throw new DomainException("there is no operation `$name`");
    }

    private static function works(?FFI\CData $error): void
    {
        $error === null || throw new RuntimeException('wasmtime could not do this');
    }
}
